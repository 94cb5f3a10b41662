-- Whoever sees an import because it reached nothing beyond their own parks may also accept it and take it back: who sent
-- it may be away. What was imported still bears the sender's name.
alter policy scope on transfers.import
  with check ((select database.everywhere()) or started_by = (select database.person())
    or (not everywhere and parks <> '{}' and parks <@ (select database.parks())));
