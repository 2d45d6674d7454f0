/** The same for programs, as /api/openapi.json describes it. */
@NullMarked
package hearsay.app.desk.rest;

import org.jspecify.annotations.NullMarked;
