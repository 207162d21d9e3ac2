/** Nelson and Winter (1982): innovation, imitation and concentration. */
@NullMarked
package org.industrialrainforest.examples.nelsonwinter;

import org.jspecify.annotations.NullMarked;
