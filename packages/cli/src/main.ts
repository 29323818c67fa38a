import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { check } from './checks/check.ts';
import { scan } from './components/scan.ts';
import { exportFolder } from './file/export.ts';
import { importFolder } from './file/import.ts';
import { newRecord } from './file/new.ts';
import { sheet } from './file/sheet.ts';
import { audit } from './kernel/audit.ts';
import { provisions } from './law/provisions.ts';
import { refusing } from './refusal.ts';
import { risks } from './risk/risks.ts';

/** One line a command; each lives in the folder of its room. */
const commands: readonly Command[] = [
  check,
  newRecord,
  risks,
  scan,
  provisions,
  importFolder,
  exportFolder,
  sheet,
  audit,
];

const program = new Command('suture')
  .description("Keeps a medical device's safety and security files as one, and says what is missing.")
  .version(version())
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

for (const command of commands) program.addCommand(asStrict(command));

// Whoever reads has seen enough, as `head` does; the command still ends in its own way.
process.stdout.on('error', (error: Error & { readonly code?: string }) => {
  if (error.code !== 'EPIPE') throw error;
});

await refusing(() => program.parseAsync());

/** That of the package, which lies beside the compiled files and beside the source alike. */
function version(): string {
  const about: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  // Our own package.json.
  return (about as { readonly version: string }).version;
}

/** A command that was called wrongly ends as one whose input cannot be read. */
function asStrict(command: Command): Command {
  for (const each of command.commands) asStrict(each.copyInheritedSettings(program));
  return command.copyInheritedSettings(program);
}
