/// How bodies of requests are read and answers written as JSON. Part of `web`.
@NullMarked
package org.parcours.web.json;

import org.jspecify.annotations.NullMarked;
