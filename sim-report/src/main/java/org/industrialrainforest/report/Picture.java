package org.industrialrainforest.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** A figure as a file: SVG for screens and editing, PNG at 300 dots an inch for print. */
final class Picture {
    /** Printed width of a figure of {@link Figure#WIDTH} units, in inches: two columns of a journal page. */
    private static final double INCHES = 7.2;

    private static final int DOTS_PER_INCH = 300;
    private static final double METRES_PER_INCH = 0.0254;

    private Picture() {}

    static String svg(Figure figure, House house) {
        SvgCanvas canvas = SvgCanvas.named(figure.slug());
        hint(canvas);
        figure.draw(canvas, house);
        return canvas.markup(
                figure.slug(),
                Figure.WIDTH,
                figure.height(house),
                figure.title() + ". " + figure.subtitle(),
                house.typeface());
    }

    static byte[] png(Figure figure, House house) {
        double zoom = INCHES * DOTS_PER_INCH / Figure.WIDTH;
        BufferedImage image = new BufferedImage(
                (int) Math.round(Figure.WIDTH * zoom),
                (int) Math.round(figure.height(house) * zoom),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        hint(graphics);
        graphics.setPaint(Palette.GROUND);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(zoom, zoom);
        figure.draw(graphics, house);
        graphics.dispose();
        try {
            return encoded(image);
        } catch (IOException e) {
            throw new UncheckedIOException("encoding " + figure.slug() + ".png", e);
        }
    }

    /** How finely to draw; some canvases have no hints of their own, and plots read them. */
    static void hint(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    private static byte[] encoded(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        IIOMetadata metadata = writer.getDefaultImageMetadata(
                ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
        String dots = Integer.toString((int) Math.round(DOTS_PER_INCH / METRES_PER_INCH));
        IIOMetadataNode physical = new IIOMetadataNode("pHYs");
        physical.setAttribute("pixelsPerUnitXAxis", dots);
        physical.setAttribute("pixelsPerUnitYAxis", dots);
        physical.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
        root.appendChild(physical);
        metadata.mergeTree("javax_imageio_png_1.0", root);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, metadata), null);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
