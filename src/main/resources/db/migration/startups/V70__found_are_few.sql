-- A name finds a handful. The planner reckons with a thousand rows of any function, and so would read every startup for them.
alter function startups.found(text, text, text, text) rows 20;
