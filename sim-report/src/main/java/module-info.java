/** Charts and the report, drawn from results. On the module path it needs libraries that are no modules: use it on the class path. */
module org.industrialrainforest.report {
    requires transitive org.industrialrainforest.core;
    requires static transitive org.jspecify;
    requires java.desktop;
    requires java.xml;
    requires com.j2html;
    requires org.jfree.jfreechart;
    requires org.jsoup;
    requires org.apache.xmlgraphics.batik.svggen;
    requires openhtmltopdf.core;
    requires openhtmltopdf.pdfbox;
    requires org.apache.pdfbox;
    requires org.apache.fontbox;

    exports org.industrialrainforest.report;
    exports org.industrialrainforest.report.page to
            org.industrialrainforest.scenarios;
}
