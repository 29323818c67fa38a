/** A file that the browser keeps: told apart from an answer by its class. */
export class Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;

  constructor({ name, type, bytes }: { readonly name: string; readonly type: string; readonly bytes: Buffer }) {
    this.name = name;
    this.type = type;
    this.bytes = bytes;
  }
}

/** Kept by no cache: the file is as it is now. */
export function headersOfDownload({ name, type }: Download): Readonly<Record<string, string>> {
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}"`,
    'cache-control': 'no-store',
  };
}
