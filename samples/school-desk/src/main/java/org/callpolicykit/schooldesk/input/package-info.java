/**
 * The reading machinery that every file of a school folder goes through: lines, CSV rows, and a precise problem for each thing
 * that could not be read.
 */
@NullMarked
package org.callpolicykit.schooldesk.input;

import org.jspecify.annotations.NullMarked;
