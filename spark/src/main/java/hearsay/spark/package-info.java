/** The engine inside Apache Spark jobs: from files on any file system that Hadoop knows to tables of documents and statements. */
@NullMarked
package hearsay.spark;

import org.jspecify.annotations.NullMarked;
