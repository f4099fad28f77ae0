// The page that `npm start -- FILE…` shows: one dashboard over the files.

const SIGNS = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const escaped = (text) => text.replaceAll(/[&"<>]/g, (sign) => SIGNS[sign]);

/** The HTML of a page with a dashboard over data at `addresses`; its filters stand in the address of the page. */
export function dashboardPage(addresses, title) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)} · sales-elements</title>
    <link rel="icon" href="/demo/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/dist/tokens.css" />
    <link rel="stylesheet" href="/demo/demo.css" />
    <script type="module" src="/dist/define/sales-source.js"></script>
    <script type="module" src="/dist/define/sales-dashboard.js"></script>
  </head>
  <body>
    <main class="alone">
      <sales-source src="${escaped(addresses.join(' '))}" sync="url"><sales-dashboard></sales-dashboard></sales-source>
    </main>
  </body>
</html>
`;
}

/** Where each file is served: under its own name, which becomes the name of its table; `[address, file]`. */
export function addressesOf(files, nameOf) {
  return files.map((file, index) => [`/files/${index}/${encodeURIComponent(nameOf(file))}`, file]);
}
