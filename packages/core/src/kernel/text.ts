import { z } from 'zod';

/** One line: a title, a name. */
export const Line = z.string().trim().min(1).max(300);

/** A paragraph or a few; a reason, a description. */
export const Text = z.string().trim().min(1).max(8_000);

/** A person as the file names them. */
export const Person = z.string().trim().min(1).max(120);
