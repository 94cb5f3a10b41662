-- Imports have a queue of their own; those that wait are put into it by the next start.
delete from jobs.scheduled_tasks where task_name = 'import';
