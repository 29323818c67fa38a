import type { commentRoutes } from '../../contract/comments.ts';
import type { Handlers } from '../../http/index.ts';
import { storedAt } from '../save-record.ts';
import { commentsOn, countOpen, openQuestions } from './comment-rows.ts';
import { editComment, removeComment, resolveComment, writeComment } from './comment-writes.ts';

export const commentHandlers: Handlers<keyof typeof commentRoutes> = {
  'GET /api/v1/devices/{device}/records/{key}/comments': async ({ context, device, params, query }) => {
    const { id } = storedAt(await context.files.open(context.db, device.id), params.key);
    return { ...(await commentsOn(context.db, device.id, id, query)), open: await countOpen(context.db, id) };
  },
  'POST /api/v1/devices/{device}/records/{key}/comments': async ({ context, device, caller, params, body }) => {
    const record = storedAt(await context.files.open(context.db, device.id), params.key);
    return writeComment({ context, device, caller }, record, body);
  },
  'GET /api/v1/devices/{device}/comments': ({ context, device, query }) => openQuestions(context.db, device.id, query),
  'PUT /api/v1/devices/{device}/comments/{comment}': ({ context, device, caller, params, ifMatch, body }) =>
    editComment({ context, device, caller }, params.comment, ifMatch, body.text),
  'POST /api/v1/devices/{device}/comments/{comment}/resolve': ({ context, device, caller, params, body }) =>
    resolveComment({ context, device, caller }, params.comment, body.isResolved),
  'DELETE /api/v1/devices/{device}/comments/{comment}': async ({ context, device, caller, params }) => {
    await removeComment({ context, device, caller }, params.comment);
    return null;
  },
};
