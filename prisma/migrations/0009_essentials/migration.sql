-- Whether the words of a claim hold a name, a number, a date or a quotation: looked at when Galley starts, null until then.
ALTER TABLE "Claim" ADD COLUMN "essential" BOOLEAN;
