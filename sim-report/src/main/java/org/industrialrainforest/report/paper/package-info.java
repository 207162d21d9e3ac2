/** The same report as PDF, with fonts of its own and without a browser. */
@NullMarked
package org.industrialrainforest.report.paper;

import org.jspecify.annotations.NullMarked;
