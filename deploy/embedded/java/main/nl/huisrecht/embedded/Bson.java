package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;

/** BSON in and out of H2's buffers, and a rough size in memory. */
final class Bson {
    private static final int OBJECT_BYTES = 48;

    private Bson() {
    }

    static byte[] bytes(Map<String, ?> document) {
        ByteBuf buffer = Unpooled.buffer(256);
        BsonEncoder.encodeDocument(document, buffer);
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    static void write(WriteBuffer target, Map<String, ?> document) {
        ByteBuf buffer = Unpooled.buffer(256);
        BsonEncoder.encodeDocument(document, buffer);
        target.put(buffer.nioBuffer());
    }

    static Document read(ByteBuffer source) {
        ByteBuf buffer = Unpooled.wrappedBuffer(source);
        Document document = BsonDecoder.decodeBson(buffer);
        source.position(source.position() + buffer.readerIndex());
        return document;
    }

    /** About how many bytes of heap a value takes. */
    static int memory(Object value) {
        if (value instanceof String text) {
            return OBJECT_BYTES + text.length();
        }
        int sum = OBJECT_BYTES;
        if (value instanceof Map<?, ?> map) {
            for (Object each : map.values()) {
                sum += OBJECT_BYTES + memory(each);
            }
        } else if (value instanceof Collection<?> list) {
            for (Object each : list) {
                sum += memory(each);
            }
        }
        return sum;
    }
}
