package dev.frontdesk.ai;

/// A model that continues a conversation, in one answer to one request. Blocks; safe for concurrent use.
public interface LanguageModel {
    /// @throws ModelUnavailableException the model did not answer this time: another try may
    /// @throws ModelRefusedException the model will not answer this request, however often it is asked
    ModelReply complete(ModelRequest request) throws ModelUnavailableException, ModelRefusedException;
}
