package org.callpolicykit.nationalreview;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A school of the index.
 *
 * @param id the school's id, the same in every table
 * @param region the region it is counted in
 * @param folder where its files are; empty when they are rows of a table
 */
record ListedSchool(String id, String region, String folder) {

    /** The columns of {@link #toRow}. */
    static final StructType SCHEMA = new StructType()
            .add("school", DataTypes.StringType, false)
            .add("region", DataTypes.StringType, false)
            .add("folder", DataTypes.StringType, false);

    /** Returns a school of which there are files, but no row in the index. */
    static ListedSchool unlisted(String id) {
        return new ListedSchool(id, "", "");
    }

    /** Returns the school of a row. */
    static ListedSchool of(Row row) {
        return new ListedSchool(row.getString(0), row.getString(1), row.getString(2));
    }

    /** Returns this school as a row. */
    Row toRow() {
        return RowFactory.create(id, region, folder);
    }
}
