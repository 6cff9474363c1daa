/** Reviews the schedules of many schools on Apache Spark: the kit runs inside the executors, one school at a time. */
@NullMarked
package org.callpolicykit.nationalreview;

import org.jspecify.annotations.NullMarked;
