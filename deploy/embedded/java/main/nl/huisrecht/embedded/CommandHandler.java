package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.group.ChannelGroup;

/**
 * Runs the commands of one connection. A command runs, and its reply is encoded, under the store's lock: documents in a reply are
 * the store's own, and the next writer changes them in place. The reply then waits for its commit outside the lock and off the
 * network threads, so that a held reply holds up nobody else.
 */
final class CommandHandler extends MongoDatabaseHandler {
    private final StoreBackend backend;
    private final Gate gate;

    CommandHandler(StoreBackend backend, Gate gate, ChannelGroup channels) {
        super(backend, channels);
        this.backend = backend;
        this.gate = gate;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        if (!(request instanceof MongoMessage message)) {
            greet(context, request);
            return;
        }
        Document command = Commands.complete(message.getDocument());
        try (Gate.Pass pass = gate.enter(Commands.isRead(command))) {
            ByteBuf reply = Replies.encode(message, execute(message), context.alloc());
            pass.reply(() -> context.writeAndFlush(reply));
        }
    }

    /** The protocol's old form of a command: of today's drivers only the first greeting comes in it. */
    private void greet(ChannelHandlerContext context, ClientRequest request) {
        try (Gate.Pass pass = gate.enter(false)) {
            super.channelRead0(context, request);
        }
    }

    private Document execute(MongoMessage message) {
        try {
            return backend.handleMessage(message);
        } catch (MongoServerException e) {
            return Replies.failure(e);
        } catch (RuntimeException | Error e) {
            gate.tell(e);
            return Replies.failure(new MongoServerException("Unknown error: " + e, e));
        }
    }
}
