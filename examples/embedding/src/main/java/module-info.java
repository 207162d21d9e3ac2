/** A program that embeds the rainforest. One line says what it needs. */
module org.industrialrainforest.examples.embedding {
    requires org.industrialrainforest.scenarios;
}
