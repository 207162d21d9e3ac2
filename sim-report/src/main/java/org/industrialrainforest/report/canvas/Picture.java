package org.industrialrainforest.report.canvas;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A figure as a file: SVG for screens and editing, PNG at 300 dots an inch for print. */
public final class Picture {
    /** Printed width of a figure of {@link Figure#WIDTH} units, in inches: two columns of a journal page. */
    private static final double INCHES = 7.2;

    private static final int DOTS_PER_INCH = 300;
    private static final double METRES_PER_INCH = 0.0254;

    private Picture() {}

    public static String svg(Figure figure, House house) {
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

    public static byte[] png(Figure figure, House house) {
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
    public static void hint(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** A PNG (ISO 15948) of 24 bits a pixel; the platform's writer takes several times as long. */
    private static byte[] encoded(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(bytes);
        file.writeLong(0x89504e470d0a1a0aL);
        int dots = (int) Math.round(DOTS_PER_INCH / METRES_PER_INCH);
        ByteBuffer size = ByteBuffer.allocate(13);
        size.putInt(image.getWidth()).putInt(image.getHeight()).put((byte) 8).put((byte) 2);
        chunk(file, "IHDR", size.array());
        chunk(
                file,
                "pHYs",
                ByteBuffer.allocate(9).putInt(dots).putInt(dots).put((byte) 1).array());
        chunk(file, "IDAT", packed(image));
        chunk(file, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream file, String kind, byte[] content) throws IOException {
        byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        file.writeInt(content.length);
        file.write(name);
        file.write(content);
        file.writeInt((int) check.getValue());
    }

    /** Each line as its difference to the line above, which in a chart is mostly nothing; of an image of packed integers. */
    private static byte[] packed(BufferedImage image) throws IOException {
        int width = image.getWidth();
        int[] above = new int[width];
        byte[] line = new byte[1 + 3 * width];
        line[0] = 2;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(6);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 16)) {
            for (int y = 0; y < image.getHeight(); y++) {
                int[] pixels = (int[]) image.getRaster().getDataElements(0, y, width, 1, null);
                for (int x = 0, at = 1; x < width; x++) {
                    line[at++] = (byte) ((pixels[x] >> 16) - (above[x] >> 16));
                    line[at++] = (byte) ((pixels[x] >> 8) - (above[x] >> 8));
                    line[at++] = (byte) (pixels[x] - above[x]);
                }
                out.write(line);
                above = pixels;
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }
}
