// The official OpenAI client for Node.js, unchanged, as users of the relay run it.
//
// Usage: sdk_client.mjs PACKAGE_DIR BASE_URL PLAIN STREAMS. Keeps PLAIN whole answers and STREAMS streamed ones open
// until its standard input ends, then finishes what is open and prints one JSON object: what it has got, and what went
// wrong. Retries are off, so that whatever fails is seen. Node.js 18 or newer.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [packageDir, baseURL, plain, streams] = process.argv.slice(2);
const require = createRequire(join(resolve(packageDir), 'package.json'));
const { OpenAI } = require('openai');

const messages = [{ role: 'user', content: 'How does a signal box work?' }];
const client = new OpenAI({ baseURL, apiKey: 'sk-user', maxRetries: 0, timeout: 30000 });
const tally = { plain: 0, streams: 0, failed: 0, problems: [], sides: {} };

function count(side) {
  tally.sides[side] = (tally.sides[side] ?? 0) + 1;
}

async function ask() {
  const { data, response } = await client.chat.completions.create({ model: 'gpt-4o-mini', messages }).withResponse();
  const choice = data.choices[0];
  if (!choice.message.content || choice.finish_reason !== 'stop' || !(data.usage.completion_tokens >= 1))
    throw new Error(`not a whole answer: ${JSON.stringify(data)}`);
  tally.plain += 1;
  count(response.headers.get('x-sandbox-side'));
}

async function askStreaming() {
  let text = '';
  let reason = null;
  let usage = null;
  const { data, response } = await client.chat.completions
    .create({ model: 'gpt-4o', messages, stream: true, stream_options: { include_usage: true } })
    .withResponse();
  for await (const chunk of data) {
    text += chunk.choices[0]?.delta?.content ?? '';
    reason = chunk.choices[0]?.finish_reason ?? reason;
    usage = chunk.usage ?? usage;
  }
  if (!text || reason !== 'stop' || !usage)
    throw new Error(`not a whole stream: ${JSON.stringify({ text, reason, usage })}`);
  tally.streams += 1;
  count(response.headers.get('x-sandbox-side'));
}

let stopping = false;
process.stdin.on('end', () => { stopping = true; });
process.stdin.resume();

async function keepAsking(kind) {
  while (!stopping) {
    try {
      await kind();
    } catch (error) {
      tally.failed += 1;
      if (tally.problems.length < 10)
        tally.problems.push(`${kind.name}: ${error.constructor.name}: ${error.message}`);
      // What fails at once must not become an endless load.
      await new Promise((wake) => setTimeout(wake, 200));
    }
  }
}

const models = [];
for await (const model of client.models.list())
  models.push(model.id);
const kinds = [...Array(Number(plain)).fill(ask), ...Array(Number(streams)).fill(askStreaming)];
await Promise.all(kinds.map(keepAsking));
const { version } = JSON.parse(readFileSync(join(packageDir, 'node_modules/openai/package.json'), 'utf8'));
console.log(JSON.stringify({ client: `node ${process.version} openai ${version}`, models, ...tally }));
