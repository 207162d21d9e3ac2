package org.industrialrainforest.store;

/** How an answer is written. */
public enum Form {
    /** Columns for the eye. */
    TEXT,
    /** Comma-separated values with a head; what is missing is an empty cell. */
    CSV,
    /** One document: {@code columns} with name and type, and {@code rows}; what is missing, or no finite number, is {@code null}. */
    JSON
}
