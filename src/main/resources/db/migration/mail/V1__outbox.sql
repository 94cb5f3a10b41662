-- Mails on their way. Where a mail server is set a row goes once it is sent; where none is set it stays to be read.
create table mail.outbox (
  id uuid primary key,
  recipient text not null,
  language text not null check (language in ('fr', 'ar', 'en')),
  subject text not null,
  body text not null,
  written_at timestamptz not null default now(),
  tried int not null default 0,
  failure text
);
create index on mail.outbox (written_at);
call database.open('mail.outbox');
