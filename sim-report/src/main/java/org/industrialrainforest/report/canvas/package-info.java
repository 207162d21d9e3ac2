/**
 * How a figure is drawn: colours, typefaces, axes, marks and legends, put together to a {@code Figure} and saved by {@code Picture} as SVG or
 * PNG. It knows no comparison.
 */
@NullMarked
package org.industrialrainforest.report.canvas;

import org.jspecify.annotations.NullMarked;
