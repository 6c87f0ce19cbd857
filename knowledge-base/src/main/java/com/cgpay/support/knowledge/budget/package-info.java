/** How far an article that was found can be trusted, learnt from the knowledge itself. */
@NullMarked
package com.cgpay.support.knowledge.budget;

import org.jspecify.annotations.NullMarked;
