/** The rainforest with mentors, which the model does not have. */
@org.jspecify.annotations.NullMarked
package org.industrialrainforest.examples.embedding;
