import { Text } from '@suture/core/kernel';
import { z } from 'zod';
import { DeviceParams, Nothing, Page, pageOf, RecordParams, type Route } from './route.ts';

const Done = z.object({ by: z.string(), at: z.string() });

/** What somebody said of a record. Removed, it has no text any more and says who removed it. */
export const Comment = z.object({
  id: z.string(),
  record: z.string().describe('Key of the record'),
  version: z.number().int(),
  text: z.string().optional(),
  isQuestion: z.boolean(),
  by: z.string(),
  author: z.string().describe('Account of the author'),
  at: z.string(),
  event: z.number().int(),
  editedAt: z.string().optional(),
  earlier: z.array(z.object({ text: z.string(), at: z.string() })).describe('Wordings before, oldest first'),
  resolved: Done.optional(),
  removed: Done.optional(),
});
export type Comment = z.infer<typeof Comment>;

const CommentParams = DeviceParams.extend({ comment: z.uuid() });
const CommentText = Text.describe('Plain text; keys of records in it become links');

export const commentRoutes = {
  'GET /api/v1/devices/{device}/records/{key}/comments': {
    summary: 'Comments on a record, newest first, and how many questions wait for an answer',
    access: 'device',
    params: RecordParams,
    query: z.strictObject(Page),
    answer: pageOf(Comment).extend({ open: z.number().int() }),
  },
  'POST /api/v1/devices/{device}/records/{key}/comments': {
    summary: 'A comment on a record, or a question',
    access: 'device',
    params: RecordParams,
    body: z.strictObject({ text: CommentText, isQuestion: z.boolean().default(false) }),
    answer: Comment,
    status: 201,
  },
  'GET /api/v1/devices/{device}/comments': {
    summary: 'Questions on the records of the device that wait for an answer, newest first',
    access: 'device',
    params: DeviceParams,
    query: z.strictObject(Page),
    answer: pageOf(Comment),
  },
  'PUT /api/v1/devices/{device}/comments/{comment}': {
    summary: 'Another wording of an own comment; the one before stays to be seen',
    access: 'device',
    params: CommentParams,
    body: z.strictObject({ text: CommentText }),
    answer: Comment,
    ifMatch: true,
  },
  'POST /api/v1/devices/{device}/comments/{comment}/resolve': {
    summary: 'A question is answered, or open again',
    access: 'device',
    params: CommentParams,
    body: z.strictObject({ isResolved: z.boolean() }),
    answer: Comment,
  },
  'DELETE /api/v1/devices/{device}/comments/{comment}': {
    summary: 'Remove a comment: its text goes, that it was there and who removed it stays',
    access: 'device',
    params: CommentParams,
    answer: Nothing,
    status: 204,
  },
} as const satisfies Record<string, Route>;
