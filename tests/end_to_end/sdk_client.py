#!/usr/bin/env python3
"""The official OpenAI client for Python, unchanged, as users of the relay run it.

Usage: sdk_client.py BASE_URL PLAIN STREAMS. Keeps PLAIN whole answers and STREAMS streamed ones open until its standard
input ends, then finishes what is open and prints one JSON object: what it has got, and what went wrong. Retries are
off, so that whatever fails is seen.
"""

import asyncio
import json
import sys

import openai

MESSAGES = [{"role": "user", "content": "How does a signal box work?"}]


class Tally:
    def __init__(self):
        self.plain = 0
        self.streams = 0
        self.failed = 0
        self.problems = []
        self.sides = {}

    def count(self, side):
        self.sides[side] = self.sides.get(side, 0) + 1

    def problem(self, text):
        self.failed += 1
        if len(self.problems) < 10:
            self.problems.append(text)


async def ask(client, tally):
    raw = await client.chat.completions.with_raw_response.create(model="gpt-4o-mini", messages=MESSAGES)
    answer = raw.parse()
    choice = answer.choices[0]
    if not choice.message.content or choice.finish_reason != "stop" or answer.usage.completion_tokens < 1:
        raise ValueError(f"not a whole answer: {answer!r}")
    tally.plain += 1
    tally.count(raw.headers.get("x-sandbox-side"))


async def ask_streaming(client, tally):
    text, reason, usage = "", None, None
    stream = await client.chat.completions.create(
        model="gpt-4o", messages=MESSAGES, stream=True, stream_options={"include_usage": True}
    )
    async for chunk in stream:
        if chunk.choices:
            text += chunk.choices[0].delta.content or ""
            reason = chunk.choices[0].finish_reason or reason
        usage = chunk.usage or usage
    if not text or reason != "stop" or usage is None:
        raise ValueError(f"not a whole stream: {text!r}, {reason!r}, {usage!r}")
    tally.streams += 1
    tally.count(stream.response.headers.get("x-sandbox-side"))


async def keep_asking(kind, client, tally, stop):
    while not stop.is_set():
        try:
            await kind(client, tally)
        except Exception as error:
            tally.problem(f"{kind.__name__}: {type(error).__name__}: {error}")
            await asyncio.sleep(0.2)  # what fails at once must not become an endless load


async def main():
    base_url, plain, streams = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    tally = Tally()
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    end_of_input = loop.run_in_executor(None, sys.stdin.read)
    end_of_input.add_done_callback(lambda _: stop.set())
    async with openai.AsyncOpenAI(base_url=base_url, api_key="sk-user", max_retries=0, timeout=30) as client:
        models = [model.id async for model in client.models.list()]
        kinds = [ask] * plain + [ask_streaming] * streams
        await asyncio.gather(*(keep_asking(kind, client, tally, stop) for kind in kinds))
    print(json.dumps({"client": f"python {openai.__version__}", "models": models, **vars(tally)}), flush=True)


asyncio.run(main())
