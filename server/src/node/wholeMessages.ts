/** Messages to the client over a stream, each in one write. */
import { AbstractMessageWriter, type Message, type MessageWriter } from "vscode-languageserver/node";

/**
 * The library's own writer writes a message's head, waits, and writes its body: the client wakes up twice, and on a
 * machine with little to spare it takes the processor from the server before the answer is out.
 */
export class WholeMessageWriter extends AbstractMessageWriter implements MessageWriter {
  private readonly stream: NodeJS.WritableStream;
  private failed = 0;

  /** @param stream to the client; nobody else writes to it */
  constructor(stream: NodeJS.WritableStream) {
    super();
    this.stream = stream;
    stream.on("error", (error: Error) => this.fireError(error));
    stream.on("close", () => this.fireClose());
  }

  /** As the library's own it rejects what is no JSON, and throws nothing: who answers a request waits for that. */
  async write(message: Message): Promise<void> {
    const body = JSON.stringify(message);
    const whole = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    return new Promise((resolve, reject) => {
      this.stream.write(whole, (error) => {
        if (!error) return resolve();
        this.fireError(error, message, ++this.failed);
        reject(error);
      });
    });
  }

  end(): void {
    this.stream.end();
  }
}
