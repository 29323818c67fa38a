import type { z } from 'zod';
import { accessRoutes } from './access.ts';
import { boardRoutes } from './board.ts';
import { checksRoutes } from './checks.ts';
import { commentRoutes } from './comments.ts';
import { componentsRoutes } from './components.ts';
import { deviceRoutes } from './device.ts';
import { fileRoutes } from './file.ts';
import { kernelRoutes } from './kernel.ts';
import { lawRoutes } from './law.ts';
import { liveRoutes } from './live.ts';
import { riskRoutes } from './risk.ts';
import { scaleRoutes } from './scale.ts';
import { screeningRoutes } from './screening.ts';
import { searchRoutes } from './search.ts';
import { spreadsheetRoutes } from './spreadsheet.ts';
import { tableRoutes } from './tables.ts';
import { workRoutes } from './work.ts';

export type { Me } from './access.ts';
export type { Comment } from './comments.ts';
export type { DeviceEntry, Figures } from './device.ts';
export type { BatchChange, BatchFault, RecordEnvelope, RecordRow } from './file.ts';
export type { DeviceEvent, ElsewhereEvent, ReadyEvent } from './live.ts';
export type { RiskRow, TransferAct } from './risk.ts';
export type { Route, RouteAccess } from './route.ts';
export type { PlannedRecord, SheetFault } from './spreadsheet.ts';
export type { TableKind, TableRow } from './tables.ts';

/** Every route of the API, by method and path. Server, workbench and command line have their types from here. */
export const contract = {
  ...accessRoutes,
  ...deviceRoutes,
  ...fileRoutes,
  ...liveRoutes,
  ...searchRoutes,
  ...spreadsheetRoutes,
  ...commentRoutes,
  ...riskRoutes,
  ...boardRoutes,
  ...scaleRoutes,
  ...screeningRoutes,
  ...tableRoutes,
  ...lawRoutes,
  ...checksRoutes,
  ...workRoutes,
  ...componentsRoutes,
  ...kernelRoutes,
} as const;

export type Contract = typeof contract;
export type RouteName = keyof Contract;

type In<Schema> = Schema extends z.ZodType ? z.input<Schema> : never;
type Out<Schema> = Schema extends z.ZodType ? z.output<Schema> : never;
type Part<Name extends RouteName, Key extends string> = Contract[Name] extends { readonly [K in Key]: infer Schema }
  ? Schema
  : never;

type Needs<Key extends string, Value> = [Value] extends [never] ? unknown : { readonly [K in Key]: Value };
type Offers<Key extends string, Value> = [Value] extends [never] ? unknown : { readonly [K in Key]?: Value };

/** What a caller gives a route: `params`, `query`, `body`, and `ifMatch`, the version a change is based on. */
export type Input<Name extends RouteName> = Needs<'params', In<Part<Name, 'params'>>> &
  Offers<'query', In<Part<Name, 'query'>>> &
  Needs<'body', In<Part<Name, 'body'>>> &
  (Contract[Name] extends { readonly ifMatch: true } ? { readonly ifMatch: number } : unknown);

/** What a route answers. */
export type Answer<Name extends RouteName> = Out<Part<Name, 'answer'>>;

/** The API as types alone, for the browser: `Api['GET /api/v1/me']['answer']`. */
export type Api = { [Name in RouteName]: { input: Input<Name>; answer: Answer<Name> } };

/** RFC 9457, with the faults as an extension. */
export type ProblemAnswer = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly faults: readonly {
    readonly file?: string;
    readonly line?: number;
    readonly column?: number;
    readonly record?: string;
    readonly path?: string;
    readonly change?: number;
    readonly message: string;
  }[];
};
