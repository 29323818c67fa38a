import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Answer, Contract, RouteName } from '../contract/index.ts';
import type { CalledDevice, Caller } from './caller.ts';
import type { Context } from './context.ts';
import type { Download } from './download.ts';

type Read<Name extends RouteName, Key extends string> = Contract[Name] extends { readonly [K in Key]: infer Schema }
  ? Schema extends z.ZodType
    ? z.output<Schema>
    : undefined
  : undefined;

type Access<Name extends RouteName> = Contract[Name]['access'];

/** What a handler is given: the input as its schemas read it, who calls, and the device where the route has one. */
export type Call<Name extends RouteName> = {
  readonly context: Context;
  readonly params: Read<Name, 'params'>;
  readonly query: Read<Name, 'query'>;
  readonly body: Read<Name, 'body'>;
  /** The version that a change is based on; there for routes that ask for it. */
  readonly ifMatch: Contract[Name] extends { readonly ifMatch: true } ? number : undefined;
  readonly caller: Access<Name> extends 'open' ? Caller | undefined : Caller;
  readonly device: Access<Name> extends 'device' ? CalledDevice : undefined;
  readonly request: RequestFacts;
};

/** What of the request itself some handlers need, and what they may say beside the answer. */
export type RequestFacts = {
  readonly address: string;
  readonly userAgent: string;
  readonly origin: string;
  /** The last event that a stream told before it broke off. */
  readonly lastEventId: string | undefined;
  /** Sets the session cookie, or takes it away. */
  readonly keepSession: (id: string | undefined, expires?: Date) => void;
};

/** What a handler gives: the answer, a file to keep, or for a route that goes on telling the stream of it. */
type Given<Name extends RouteName> = Contract[Name] extends { readonly streams: true }
  ? Readable
  : Contract[Name] extends { readonly download: true }
    ? Download
    : Answer<Name>;

export type Handler<Name extends RouteName> = (call: Call<Name>) => Promise<Given<Name>> | Given<Name>;

/** One handler for each route of a room's contract; the compiler names a missing one. */
export type Handlers<Name extends RouteName> = { readonly [Key in Name]: Handler<Key> };
