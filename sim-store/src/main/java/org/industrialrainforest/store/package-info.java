/**
 * Results of experiments that survive whatever stops them. {@link org.industrialrainforest.store.Store} keeps the runs of any model of the
 * laboratory, {@link org.industrialrainforest.store.Results} reads them.
 */
@NullMarked
package org.industrialrainforest.store;

import org.jspecify.annotations.NullMarked;
