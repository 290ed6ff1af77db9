// The gateway writes to the headers of answers that it fetched, which Node forbids: it gets answers of its own.
const fetched = globalThis.fetch;
globalThis.fetch = async (...what) => {
  const { body, status, statusText, headers } = await fetched(...what);
  return new Response(body, { status, statusText, headers });
};
