/** The report as one HTML page: answers first, then figures and tables, then how it was done, in every language. */
@NullMarked
package org.industrialrainforest.report.page;

import org.jspecify.annotations.NullMarked;
