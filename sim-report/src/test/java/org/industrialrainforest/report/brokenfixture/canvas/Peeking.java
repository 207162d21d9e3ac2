package org.industrialrainforest.report.brokenfixture.canvas;

import org.industrialrainforest.report.brokenfixture.page.Sheet;

/** A canvas that knows the page. */
final class Peeking {
    Sheet under() {
        return new Sheet();
    }
}
