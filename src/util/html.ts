/** Returns an attribute in HTML. A value with double quotes is put in single ones, which keeps it readable. */
export function attributeHtml(name: string, value: string): string {
  const escaped = value.replaceAll('&', '&amp;');
  if (value === '') return name;
  return value.includes('"') && !value.includes("'") ? `${name}='${escaped}'` : `${name}="${escaped.replaceAll('"', '&quot;')}"`;
}

/** Returns a tag in HTML, without content. */
export function tagHtml(name: string, attributes: readonly (readonly [name: string, value: string])[], content = ''): string {
  const written = attributes.map(([attribute, value]) => ` ${attributeHtml(attribute, value)}`);
  return `<${name}${written.join('')}>${content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`;
}

/** Escapes a text for HTML and SVG, also within attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
