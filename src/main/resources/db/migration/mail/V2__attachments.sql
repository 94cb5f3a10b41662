-- At most one file goes with a mail: an invitation to a meeting.
alter table mail.outbox add attachment_name text, add attachment_type text, add attachment text,
  add check ((attachment is null) = (attachment_name is null) and (attachment is null) = (attachment_type is null));
