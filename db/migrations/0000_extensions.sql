CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION passage (COPY = english);
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION passage ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
