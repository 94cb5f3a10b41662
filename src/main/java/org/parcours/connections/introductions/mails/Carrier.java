package org.parcours.connections.introductions.mails;

import org.parcours.links.Links;
import org.parcours.mail.Mails;
import org.parcours.text.Messages;
import org.springframework.stereotype.Component;

/// What writes and carries a mail with its link.
@Component
record Carrier(Messages messages, Mails mails, Links links) {}
