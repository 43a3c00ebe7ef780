package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** Listens for drivers of MongoDB. A command runs on the thread of its connection, so a long scan holds up few others. */
final class StoreServer implements AutoCloseable {
    private static final int THREADS = 8;
    private static final int BACKLOG = 512;
    private static final int STOP_SECONDS = 2;

    private final ChannelGroup channels = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final MultiThreadIoEventLoopGroup threads = new MultiThreadIoEventLoopGroup(THREADS, NioIoHandler.newFactory());
    private final Channel listening;

    /** @throws Refusal with {@link ExitCode#PORT_TAKEN} when it cannot listen there */
    StoreServer(String host, int port, StoreBackend backend, Gate gate) {
        ServerBootstrap bootstrap = new ServerBootstrap()
            .group(threads)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(new ChannelInitializer<SocketChannel>() {
                @Override
                protected void initChannel(SocketChannel channel) {
                    channel.pipeline().addLast(new MongoWireReplyEncoder(), new MongoWireProtocolHandler(),
                        new CommandHandler(backend, gate, channels), new MongoExceptionHandler());
                }
            });
        try {
            listening = bootstrap.bind(host, port).syncUninterruptibly().channel();
        } catch (Exception e) {
            threads.shutdownGracefully(0, 0, TimeUnit.SECONDS);
            throw Ports.taken(Store.NAME, host, port, e);
        }
    }

    int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** Takes no new connections or commands any more. */
    @Override
    public void close() {
        listening.close().syncUninterruptibly();
        channels.close().syncUninterruptibly();
        threads.shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
