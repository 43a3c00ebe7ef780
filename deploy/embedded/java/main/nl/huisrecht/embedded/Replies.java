package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.concurrent.atomic.AtomicInteger;

/** Replies as bytes, ready to send. */
final class Replies {
    private static final AtomicInteger IDS = new AtomicInteger();
    private static final int NO_FLAGS = 0;

    private Replies() {
    }

    /** An OP_MSG with {@code document} as its only section, in answer to {@code request}. */
    static ByteBuf encode(MongoMessage request, Document document, ByteBufAllocator allocator) {
        ByteBuf buffer = allocator.buffer();
        try {
            buffer.writeIntLE(0);
            buffer.writeIntLE(IDS.incrementAndGet());
            buffer.writeIntLE(request.getHeader().getRequestID());
            buffer.writeIntLE(OpCode.OP_MSG.getId());
            buffer.writeIntLE(NO_FLAGS);
            buffer.writeByte(MongoMessage.SECTION_KIND_BODY);
            BsonEncoder.encodeDocument(document, buffer);
            return buffer.setIntLE(0, buffer.writerIndex());
        } catch (RuntimeException e) {
            buffer.release();
            throw e;
        }
    }

    static Document failure(MongoServerException e) {
        Document reply = new Document("ok", 0).append("errmsg", e.getMessageWithoutErrorCode());
        if (e instanceof MongoServerError error) {
            reply.append("code", error.getCode());
            reply.putIfNotNull("codeName", error.getCodeName());
        }
        return reply;
    }
}
