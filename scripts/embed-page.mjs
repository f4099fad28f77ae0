// Writes embed.html: the page that shows one widget by URL. It contains the attributes of each tag, and a URL can set only these.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readTags } from './manifest-tags.mjs';

/** Tags that show something by themselves. */
const isWidget = ({ tag }) => tag !== 'sales-source';

/** The text of the page. */
async function embedPage(manifest) {
  const tags = (await readTags(manifest)).filter(isWidget);
  const attributes = Object.fromEntries(tags.map(({ tag, own }) => [tag, own.map(({ attribute }) => attribute)]));
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>sales-elements</title>
    <link rel="stylesheet" href="tokens.css">
    <script type="application/json" id="attributes">${JSON.stringify(attributes)}</script>
  </head>
  <body>
    <script src="sales-elements-complete.js"></script>
    <script src="embed.js"></script>
  </body>
</html>
`;
}

/** Writes the page into a folder. */
export async function embedPageFrom(manifest, folder) {
  await writeFile(path.join(folder, 'embed.html'), await embedPage(manifest));
}
