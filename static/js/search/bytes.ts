// Reading of the index's numbers and words, as encode.go writes them.

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export class Bytes {
  at = 0;
  private word = new Uint8Array(64);
  private length = 0;

  constructor(private readonly b: Uint8Array) {}

  get ended() {
    return this.at >= this.b.length;
  }

  number() {
    for (let n = 0, unit = 1; ; unit *= 128) {
      const c = this.b[this.at++];
      if (c === undefined) throw new RangeError("a file of the index is cut off");
      n += (c & 127) * unit;
      if (c < 128) return n;
    }
  }

  take(size: number) {
    if (this.at + size > this.b.length) throw new RangeError("a file of the index is cut off");
    return this.b.subarray(this.at, (this.at += size));
  }

  // rest reads what is left as text.
  rest() {
    return this.text(this.b.length - this.at);
  }

  text(size = this.number()) {
    return decoder.decode(this.take(size));
  }

  // follows reads a word by what differs from the one before it, or from another.
  follows(before?: string) {
    if (before !== undefined) this.set(new TextEncoder().encode(before), 0);
    const shared = this.number();
    this.set(this.take(this.number()), shared);
    return decoder.decode(this.word.subarray(0, this.length));
  }

  private set(letters: Uint8Array, at: number) {
    this.length = at + letters.length;
    if (this.length > this.word.length) {
      const longer = new Uint8Array(2 * this.length);
      longer.set(this.word);
      this.word = longer;
    }
    this.word.set(letters, at);
  }
}
