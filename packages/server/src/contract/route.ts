import { z } from 'zod';

/** What a caller has to be: nobody in particular; signed in; owner of the workspace; of this device. */
export type RouteAccess = 'open' | 'signedIn' | 'workspace' | 'device';

/**
 * One route of the API. Its name in the contract is its method and path, so a client needs nothing of this at run time:
 * the name says where to send the request, and the types say with what.
 */
export type Route = {
  readonly summary: string;
  readonly access: RouteAccess;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  readonly status?: 200 | 201 | 204;
  /** A change that names the version it is based on in `If-Match`. */
  readonly ifMatch?: true;
  /** Goes on telling as server-sent events; `answer` is the text of them. */
  readonly streams?: true;
  /** Answers with a file to keep; `answer` is its content. */
  readonly download?: true;
  /** Longest request body in bytes, where a folder or an SBOM comes in. */
  readonly bodyLimit?: number;
};

export const Nothing = z.null().describe('No content');
export const DeviceParams = z.strictObject({ device: z.string().max(80).describe('Id or short name of the device') });
export const RecordParams = DeviceParams.extend({
  key: z.string().max(90).describe('Key of the record, such as SR-12'),
});

const Limit = z.coerce.number<number | string>().int().min(1).max(500).default(50);
export const Page = {
  cursor: z.string().max(400).optional().describe('From `next` of the page before'),
  limit: Limit,
};

/** One page of a list; `next` is absent on the last one. `total` counts all that the filter lets through. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().optional(), total: z.number().int().optional() });
}

export const megabytes = 1024 * 1024;
