import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Knowledge } from '@suture/core/law';
import { load } from 'js-yaml';

let read: Knowledge | undefined;

/** The knowledge base that this installation came with; read once, since it does not change while a process runs. */
export function readKnowledge(): Knowledge {
  read ??= Knowledge.parse(merged(yamlFilesIn(knowledgeFolder())));
  return read;
}

function knowledgeFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('@suture/knowledge/package.json'));
}

function yamlFilesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return yamlFilesIn(path);
      return entry.name.endsWith('.yaml') ? [path] : [];
    });
}

/** Each file is a map from collections to rows; a collection may be spread over files. */
function merged(files: readonly string[]): Readonly<Record<string, unknown>> {
  const whole: Record<string, unknown> = {};
  for (const file of files) {
    const content = load(readFileSync(file, 'utf8'), { filename: file });
    for (const [name, value] of Object.entries(content as Record<string, unknown>)) {
      const known = whole[name];
      whole[name] = Array.isArray(known) && Array.isArray(value) ? [...known, ...value] : value;
    }
  }
  return whole;
}
