import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDataset, type Dataset } from '../../../src/core.js';
import type { SalesError } from '../../../src/util/error.js';
import { memberLinks, type MemberLinks, type RowMember } from '../../../src/elements/base/links/member-links.js';

const PAGE = 'https://shop.example/reports/page.html';
const ROWS = [
  {
    'Order ID': 'O1',
    Date: '2024-01-05',
    'Customer ID': 'C1',
    'Customer Name': 'Ann',
    Product: 'Tea',
    Region: 'West',
    Sales: 10,
  },
  {
    'Order ID': 'O2',
    Date: '2024-02-05',
    'Customer ID': 'C2',
    'Customer Name': 'Bob',
    Product: 'Pot',
    Region: 'East',
    Sales: 20,
  },
];

describe('memberLinks', () => {
  let dataset: Dataset;
  before(async () => {
    dataset = await openDataset(ROWS);
  });
  after(() => dataset.close());

  const linksOf = (href: string, page = PAGE): MemberLinks => memberLinks(href, dataset.catalog, page);
  const urlOf = (href: string, members: readonly RowMember[], page = PAGE): string | undefined => linksOf(href, page)(members)[0];
  const problemOf = (href: string, page = PAGE): SalesError => {
    try {
      linksOf(href, page);
    } catch (error) {
      return error as SalesError;
    }
    assert.fail(`no error for ${href}`);
  };

  it('leads from the role and from the column to the member as the data has it', () => {
    for (const href of ['/c/{customer}', '/c/{Customer ID}', '/c/{ customer }'])
      for (const field of ['customer', 'Customer ID', '"Customer ID"']) assert.equal(urlOf(href, [[field, 'C1']]), '/c/C1', href);
    assert.equal(urlOf('/c/{customer}', [['product', 'Tea']]), undefined);
  });

  it('has a URL for each field, and fills in the other members of a row', () => {
    const links = linksOf('https://crm.example/{customer}?of={region} /p/{product}');
    const row: readonly RowMember[] = [
      ['product', 'Tea'],
      ['customer', 'C1'],
      ['region', 'West'],
    ];
    assert.deepEqual(links(row), ['/p/Tea', 'https://crm.example/C1?of=West', undefined]);
    assert.deepEqual(links(row.slice(0, 2)), ['/p/Tea', undefined]);
    assert.deepEqual(
      links([
        ['product', 'Tea'],
        ['product', 'Pot'],
      ]),
      ['/p/Tea', '/p/Pot'],
    );
  });

  it('writes a member as one part of the URL', () => {
    const member = 'A/B & C?d=é#%2F:\'"<\u{1f600}\ud800';
    const url = urlOf('https://crm.example/c/{customer}?again={customer}#end', [['customer', member]])!;
    const read = new URL(url);
    assert.equal(read.pathname.split('/').length, 3);
    const isWhole = member.replace('\ud800', '\ufffd');
    assert.equal(decodeURIComponent(read.pathname.split('/')[2]!), isWhole);
    assert.deepEqual([...read.searchParams], [['again', isWhole]]);
    assert.equal(read.hash, '#end');
  });

  it('has no link for a missing or empty member, and for one that would leave its place in the path', () => {
    for (const member of [null, '', '.', '..'])
      assert.equal(urlOf('/c/{customer}/edit', [['customer', member]]), undefined, `${member}`);
    assert.equal(
      urlOf('/c/{customer}{product}', [
        ['customer', '.'],
        ['product', '.'],
      ]),
      undefined,
    );
    assert.equal(urlOf('/c?id={customer}', [['customer', '..']]), '/c?id=..');
    assert.equal(urlOf('{customer}', [['customer', 'javascript:alert(1)']]), 'javascript%3Aalert(1)');
  });

  it('leads to https and to the page, and nowhere else', () => {
    const good = [
      '/c/{customer}',
      'c/{customer}',
      '?c={customer}',
      '#c={customer}',
      '//crm.example/{customer}',
      'https://x.example:8443/{customer}',
    ];
    for (const href of good) assert.ok(urlOf(href, [['customer', 'C1']])?.endsWith('C1'), href);
    const bad = [
      'javascript:alert({customer})',
      'JavaScript:{customer}',
      'data:text/html,{customer}',
      'mailto:{customer}',
      'ftp://x.example/{customer}',
      'http://shop.example/{customer}',
      'file:///c/{customer}',
      'blob:https://shop.example/{customer}',
      '{customer}://x',
      'https://{customer}/x',
      'https://{customer}.example/x',
      'https://crm.example{customer}',
      'https://{customer}@crm.example/',
      'https://crm.example:{customer}/',
      'https://',
      '\\\\x.example\\{customer}',
      '/c/\u0001{customer}',
      '/c/{customer',
      '/c/customer}',
      '/c/{}',
      '/customers/',
    ];
    for (const href of bad) {
      const { code, message } = problemOf(href);
      assert.ok(['bad-option', 'unknown-dimension'].includes(code), `${href}: ${code}`);
      assert.match(message, /href/, href);
    }
  });

  it('keeps to the host of a page without TLS', () => {
    const page = 'http://intranet:8080/sales/';
    for (const href of ['http://intranet:8080/c/{customer}', '/c/{customer}', 'https://crm.example/{customer}'])
      assert.ok(urlOf(href, [['customer', 'C1']], page), href);
    for (const href of ['http://intranet/c/{customer}', '//other.example/{customer}', 'http://other.example/{customer}'])
      assert.equal(problemOf(href, page).code, 'bad-option', href);
    assert.equal(urlOf('c/{customer}', [['customer', 'C1']], 'file:///home/page.html'), 'c/C1');
    assert.equal(problemOf('file:///etc/{customer}', 'file:///home/page.html').code, 'bad-option');
  });

  it('names the attribute, the value and what is expected, and the nearest column', () => {
    assert.match(problemOf('/customers/').message, /href.*'\/customers\/'.*column in braces/s);
    const { code, message, params } = problemOf('/c/{custommer}');
    assert.equal(code, 'unknown-dimension');
    assert.match(message, /href.*custommer/);
    assert.equal(params.nearest, 'customer');
  });
});
