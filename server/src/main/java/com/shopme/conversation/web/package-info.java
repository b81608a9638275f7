/// Chats over HTTP, for the people of the shop.
@NullMarked
package com.shopme.conversation.web;

import org.jspecify.annotations.NullMarked;
