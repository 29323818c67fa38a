type Operation = {
  readonly summary?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
  }[];
  readonly requestBody?: unknown;
};

/** The OpenAPI description as one plain page: what can be asked, with what, grouped as the paths are. */
export function docsPage(description: object): string {
  // What the plugin hands out is the description that it was given; only paths and info are read.
  const { info, paths = {} } = description as {
    readonly info: { readonly title: string; readonly version: string };
    readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  };
  const sections = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => operationHtml(method, path, operation)),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${asHtml(info.title)} API</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${asHtml(info.title)} API ${asHtml(info.version)}</h1>
<p>${sections.length} operations. The same as data: <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<p>A browser signs in with <code>POST /api/v1/session</code> and sends <code>x-csrf-token</code> with every change; a program sends
<code>Authorization: Bearer</code> with an API token. A change of a record names the version it is based on in <code>If-Match</code>.
Refusals are <code>application/problem+json</code> with <code>code</code>, <code>detail</code> and <code>faults</code>.</p>
${sections.join('\n')}
</main>
</body>
</html>`;
}

function operationHtml(
  method: string,
  path: string,
  { summary = '', parameters = [], requestBody }: Operation,
): string {
  const rows = parameters.map(
    ({ name, in: where, required, description = '' }) =>
      `<tr><td><code>${asHtml(name)}</code></td><td>${where}${required ? ', required' : ''}</td><td>${asHtml(description)}</td></tr>`,
  );
  const table =
    rows.length > 0
      ? `<table><thead><tr><th>name</th><th>in</th><th>what</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
      : '';
  const body = requestBody
    ? `<details><summary>Body</summary><pre tabindex="0">${asHtml(JSON.stringify(requestBody, null, 2))}</pre></details>`
    : '';
  return `<section><h2><span class="method">${method.toUpperCase()}</span> <code>${asHtml(path)}</code></h2><p>${asHtml(summary)}</p>${table}${body}</section>`;
}

function asHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}

const style = `
:root { color-scheme: light dark; --line: #d9dce8; --soft: #4b5069; --accent: #3a4bc0 }
@media (prefers-color-scheme: dark) { :root { --line: #33374f; --soft: #b3b8cc; --accent: #a3b1ff } }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem }
section { border-top: 1px solid var(--line); padding: 1rem 0 }
h2 { font-size: 1rem; margin: 0; overflow-wrap: anywhere }
a { color: var(--accent) }
.method { color: var(--accent); font-variant-numeric: tabular-nums }
p { margin: .4rem 0; color: var(--soft) }
table { border-collapse: collapse; font-size: .875rem; width: 100% }
th, td { text-align: left; padding: .2rem .6rem .2rem 0; vertical-align: top }
pre { overflow: auto; font-size: .8rem }`;
