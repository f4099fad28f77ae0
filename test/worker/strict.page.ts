import { acquireDataset } from '../../src/client/client.js';
import { startEarly } from '../../src/client/early-worker.js';

/** What the page gives to the test that opened it. */
export interface StrictPage extends Window {
  violations: string[];
  /** Addresses of the workers started, as they were given. */
  workers: string[];
  /** What the policy of the library does with a URL. */
  accepts?: (url: string) => boolean;
  answer: Promise<number | undefined>;
}

interface Policy {
  readonly createScriptURL: (url: string) => URL;
}

const page = window as unknown as StrictPage;
const PlatformWorker = Worker;
page.workers = [];

globalThis.Worker = class extends PlatformWorker {
  constructor(address: string | URL, options?: WorkerOptions) {
    super(address, options);
    page.workers.push(String(address).replace(/(blob:).*/, '$1'));
  }
};

const { trustedTypes } = page as unknown as { trustedTypes: { createPolicy: (name: string, rules: Policy) => Policy } };
const createPolicy = trustedTypes.createPolicy.bind(trustedTypes);
trustedTypes.createPolicy = (name, rules) => {
  const policy = createPolicy(name, rules);
  page.accepts = (url) => {
    try {
      return String(policy.createScriptURL(url)) === url;
    } catch {
      return false;
    }
  };
  return policy;
};

if (location.search.includes('early')) startEarly(new URL('/test/pages/worker/worker.js', location.href).href);
const rows = [{ 'Order Date': '2016-01-05', Sales: 10.5 }];
const handle = acquireDataset([{ name: 'orders', input: { kind: 'rows', rows } }]);
page.answer = handle.ask({ measures: ['revenue'] }).then(({ columns }) => columns[0]?.values[0]);
